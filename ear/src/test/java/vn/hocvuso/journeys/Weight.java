package vn.hocvuso.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a browser that has nothing yet loads for a page, over the wire.
 *
 * @param bytes heads and compressed bodies of the answers, without pictures, sound and video of a lesson
 * @param requests all of them, without those media
 * @param before how many of them come before the text can be read: the page, whatever sent
 *     the browser to it, and what both wait for
 * @param hosts who was asked
 */
record Weight(String page, long bytes, int requests, int before, Set<String> hosts) {

    static Weight of(String name, Page page, String address) {
        var loaded = new ArrayList<Request>();
        page.onRequestFinished(loaded::add);
        page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        var counted = loaded.stream().filter(request -> !isMedia(request)).toList();
        return new Weight(
                name,
                counted.stream().mapToLong(Weight::bytes).sum(),
                counted.size(),
                before(counted, page),
                hosts(loaded));
    }

    private static boolean isMedia(Request request) {
        return request.resourceType().equals("media")
                || URI.create(request.url()).getPath().startsWith("/media/");
    }

    private static long bytes(Request request) {
        var sizes = request.sizes();
        return sizes.responseHeadersSize + sizes.responseBodySize;
    }

    /** Styles hold up the text wherever they stand, and scripts that do not wait for it. */
    private static int before(List<Request> requests, Page page) {
        var waiting = Set.of("document", "stylesheet");
        var scripts = page.locator("script[src]:not([defer]):not([async]):not([type=module])")
                .count();
        return scripts
                + (int) requests.stream()
                        .filter(request -> waiting.contains(request.resourceType()))
                        .count();
    }

    private static Set<String> hosts(List<Request> requests) {
        var hosts = new TreeSet<String>();
        requests.forEach(request -> hosts.add(URI.create(request.url()).getAuthority()));
        return hosts;
    }

    @Override
    public String toString() {
        return "%-10s %,8d bytes %3d requests %3d before the text".formatted(page, bytes, requests, before);
    }
}
