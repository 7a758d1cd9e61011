package vn.hocvuso.learning.media.paper;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.hocvuso.kernel.RuleBroken;

/**
 * Takes out of a PDF what does something by itself or carries something else (ISO 32000-2, 12.6, 12.7, 13, 7.11.4): it
 * goes through every object, wherever a reader would look for it. Links to the web stay where a person has to press
 * them.
 */
final class Harmless {

    private static final int MOST_OBJECTS = 2_000_000;

    /** Entries that hold code, forms of code, files, films, notes of who wrote it and when. */
    private static final List<COSName> NEVER = List.of(
            COSName.OPEN_ACTION,
            COSName.AA,
            COSName.getPDFName("JavaScript"),
            COSName.JS,
            COSName.getPDFName("EmbeddedFiles"),
            COSName.EF,
            COSName.AF,
            COSName.XFA,
            COSName.COLLECTION,
            COSName.getPDFName("RichMediaContent"),
            COSName.getPDFName("RichMediaSettings"),
            COSName.getPDFName("Renditions"),
            COSName.getPDFName("3DD"),
            COSName.getPDFName("3DV"),
            COSName.getPDFName("Requirements"),
            COSName.getPDFName("Perms"),
            COSName.METADATA,
            COSName.getPDFName("PieceInfo"),
            COSName.getPDFName("LastModified"));

    /** Where an action stands. */
    private static final List<COSName> ACTIONS =
            List.of(COSName.A, COSName.getPDFName("PA"), COSName.getPDFName("Next"), COSName.getPDFName("URI"));

    private static final Set<String> FILMS =
            Set.of("Screen", "Movie", "Sound", "RichMedia", "3D", "FileAttachment", "Projection", "TrapNet");

    private final Set<COSBase> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> waiting = new ArrayDeque<>();

    private Harmless() {}

    static void make(PDDocument document) {
        var trailer = document.getDocument().getTrailer();
        trailer.removeItem(COSName.INFO);
        var catalog = document.getDocumentCatalog().getCOSObject();
        catalog.removeItem(COSName.getPDFName("URI"));
        new Harmless().walk(trailer);
    }

    private void walk(COSBase from) {
        add(from);
        while (!waiting.isEmpty()) {
            RuleBroken.unless(known.size() <= MOST_OBJECTS, "media.slides.damaged");
            var next = waiting.pop();
            if (next instanceof COSDictionary dictionary) {
                clean(dictionary);
                dictionary.getValues().forEach(this::add);
            } else if (next instanceof COSArray array) {
                clean(array);
                array.forEach(this::add);
            }
        }
    }

    private void add(COSBase found) {
        var base = found instanceof COSObject reference ? reference.getObject() : found;
        if ((base instanceof COSDictionary || base instanceof COSArray) && known.add(base)) {
            waiting.push(base);
        }
    }

    private static void clean(COSDictionary dictionary) {
        NEVER.forEach(dictionary::removeItem);
        for (var name : ACTIONS) {
            var action = dictionary.getDictionaryObject(name);
            if (action instanceof COSDictionary what && what.containsKey(COSName.S) && !isPressed(what)
                    || name.getName().equals("Next") && action instanceof COSArray) {
                dictionary.removeItem(name);
            }
        }
    }

    /** Annotations and the actions of a list stand in arrays. */
    private static void clean(COSArray array) {
        for (int i = array.size() - 1; i >= 0; i--) {
            if (array.getObject(i) instanceof COSDictionary one && isFilm(one)) {
                array.remove(i);
            }
        }
    }

    private static boolean isFilm(COSDictionary annotation) {
        var subtype = annotation.getNameAsString(COSName.SUBTYPE);
        return subtype != null && annotation.containsKey(COSName.RECT) && FILMS.contains(subtype);
    }

    /** To another page of the same slides, or to the web. */
    private static boolean isPressed(COSDictionary action) {
        var kind = action.getNameAsString(COSName.S);
        if ("GoTo".equals(kind)) {
            return true;
        }
        return "URI".equals(kind)
                && action.getDictionaryObject(COSName.URI) instanceof COSString address
                && address.getString().strip().matches("(?i)https?://[^\\p{Cntrl}\\s]+");
    }
}
