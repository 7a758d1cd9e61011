package vn.hocvuso.bench.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** One kept-alive connection of HTTP/1.1 that counts what goes over it. Cheaper than a library: the generator shares the machine. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE = 60_000;

    private final String host;
    private final int port;
    private Socket socket;
    private InputStream in;
    private long read;
    private long sent;

    Wire(URI address) {
        this.host = address.getHost();
        this.port = address.getPort();
    }

    /**
     * @param head the request line and the headers but for {@code Host} and {@code Content-Length}
     * @param body null for none
     */
    Answer send(String head, byte[] body) throws IOException {
        boolean fresh = socket == null;
        try {
            return tried(head, body);
        } catch (IOException closedMeanwhile) {
            close();
            if (fresh) {
                throw closedMeanwhile;
            }
            return tried(head, body);
        }
    }

    private Answer tried(String head, byte[] body) throws IOException {
        connect();
        var length = body == null ? "" : "Content-Length: " + body.length + "\r\n";
        var whole = new ByteArrayOutputStream();
        whole.write((head + "Host: " + host + ":" + port + "\r\n" + length + "\r\n").getBytes(StandardCharsets.UTF_8));
        if (body != null) {
            whole.write(body);
        }
        sent += whole.size();
        whole.writeTo(socket.getOutputStream());
        return receive();
    }

    private void connect() throws IOException {
        if (socket == null) {
            socket = new Socket(host, port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE);
            in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        }
    }

    private Answer receive() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        var headers = new ArrayList<Map.Entry<String, String>>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.add(Map.entry(
                    line.substring(0, colon).toLowerCase(),
                    line.substring(colon + 1).strip()));
        }
        var bytes = body(status, headers);
        if ("close".equalsIgnoreCase(Answer.first(headers, "connection"))) {
            close();
        }
        var plain = "gzip".equals(Answer.first(headers, "content-encoding"))
                ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes()
                : bytes;
        return new Answer(status, headers, new String(plain, StandardCharsets.UTF_8));
    }

    private byte[] body(int status, List<Map.Entry<String, String>> headers) throws IOException {
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        if ("chunked".equals(Answer.first(headers, "transfer-encoding"))) {
            return chunks();
        }
        var length = Answer.first(headers, "content-length");
        return exactly(length == null ? 0 : Integer.parseInt(length));
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.write(exactly(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        read += length;
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            read++;
            if (next != '\r') {
                line.append((char) next);
            }
        }
        read++;
        return line.toString();
    }

    /** Bytes received, heads and compressed bodies. */
    long received() {
        return read;
    }

    long sent() {
        return sent;
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            return; // gone all the same
        } finally {
            socket = null;
        }
    }
}
