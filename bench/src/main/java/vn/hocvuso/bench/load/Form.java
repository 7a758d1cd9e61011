package vn.hocvuso.bench.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form of a page with what stands in its hidden fields and on its first button. */
record Form(String action, Map<String, String> fields) {

    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");

    static Form of(String page, String id) {
        int begin = page.indexOf("<form id=\"" + id + "\"");
        if (begin < 0) {
            throw new WrongAnswer("no form " + id);
        }
        var html = page.substring(begin, page.indexOf("</form>", begin));
        var fields = new LinkedHashMap<String, String>();
        var inputs = INPUT.matcher(html);
        while (inputs.find()) {
            var type = attribute(inputs.group(), "type");
            if (type.equals("hidden") || type.equals("submit")) {
                fields.put(attribute(inputs.group(), "name"), attribute(inputs.group(), "value"));
            }
        }
        return new Form(attribute(html.substring(0, html.indexOf('>')), "action"), fields);
    }

    static String attribute(String tag, String name) {
        var found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    Form with(String name, String value) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new Form(action, more);
    }

    String encoded() {
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().isEmpty())
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
