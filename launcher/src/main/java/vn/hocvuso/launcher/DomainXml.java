package vn.hocvuso.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Payara's configuration file, edited before the server starts. */
final class DomainXml {

    private final Path file;
    private final Document document;

    DomainXml(Path file) throws IOException {
        this.file = file;
        try {
            document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    /** Elements of this name that have these attributes, in order. */
    List<Element> all(String name, Map<String, String> having) {
        var found = new ArrayList<Element>();
        var nodes = document.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            var element = (Element) nodes.item(i);
            if (having.entrySet().stream()
                    .allMatch(a -> element.getAttribute(a.getKey()).equals(a.getValue()))) {
                found.add(element);
            }
        }
        return found;
    }

    List<Element> all(String name) {
        return all(name, Map.of());
    }

    Element the(String name, Map<String, String> having) throws IOException {
        var found = all(name, having);
        if (found.size() != 1) {
            throw new IOException("domain.xml has " + found.size() + " of " + name + " " + having);
        }
        return found.get(0);
    }

    Element the(String name) throws IOException {
        return the(name, Map.of());
    }

    Element add(Element parent, String name, Map<String, String> attributes) {
        var element = document.createElement(name);
        attributes.forEach(element::setAttribute);
        parent.appendChild(element);
        return element;
    }

    void property(Element parent, String name, String value) {
        add(parent, "property", Map.of("name", name, "value", value));
    }

    void remove(Node node) {
        node.getParentNode().removeChild(node);
    }

    void save() throws IOException {
        try (var out = Files.newOutputStream(file)) {
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }
}
