package vn.hocvuso.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST resources the pages use. Never container-protected: each answers 401 or 404 as problem+json itself. */
@ApplicationPath("/api")
public class Api extends Application {}
