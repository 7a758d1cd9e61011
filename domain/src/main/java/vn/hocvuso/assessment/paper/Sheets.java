package vn.hocvuso.assessment.paper;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.question.Kind;
import vn.hocvuso.platform.PdfPrinter;
import vn.hocvuso.platform.PdfTemplate;
import vn.hocvuso.platform.QrPicture;
import vn.hocvuso.platform.Time;

/** The sheets of a sitting as one PDF, each with pages of its own count. Vietnamese, as the questions are. */
public final class Sheets {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");
    private static final PdfTemplate ALL = PdfTemplate.named("/paper/sheets.xhtml");
    private static final PdfTemplate ONE = PdfTemplate.named("/paper/sheet.xhtml");
    private static final PdfTemplate HOW = PdfTemplate.of("<li>{{text}}</li>");
    private static final String SAMPLE = "<p class=\"sample\">MẪU – dữ liệu minh hoạ</p>";

    private static final Map<Kind, String> HOW_TO = Map.of(
            Kind.SINGLE, "Chọn một: đánh dấu × vào một ô. Muốn đổi thì khoanh tròn ô bỏ, đánh dấu ô khác.",
            Kind.MULTIPLE, "Chọn một hoặc nhiều: đánh dấu × vào mọi ô bạn cho là đúng.",
            Kind.TRUE_FALSE, "Đúng hay sai: đánh dấu × vào ô Đ hoặc ô S.",
            Kind.SHORT, "Viết câu trả lời ngắn: viết rõ, một vài chữ, trên dòng kẻ.",
            Kind.NUMERIC, "Viết một số: chỉ viết số, phần lẻ sau dấu phẩy.",
            Kind.MATCHING, "Ghép đôi: viết số của ý ghép được vào ô ở cuối mỗi dòng a), b), c)…");

    private final Heading heading;

    public Sheets(Heading heading) {
        this.heading = heading;
    }

    /** @param sheets at least one; some tens at a time, as all of them are in memory */
    public byte[] print(List<PrintedSheet> sheets) {
        return PdfPrinter.print(ALL.fill(Map.of(
                "title", heading.sitting(),
                "unit", heading.unit(),
                "sheets", sheets.stream().map(this::sheet).collect(Collectors.joining()))));
    }

    private String sheet(PrintedSheet sheet) {
        var fillings = new HashMap<>(Map.of(
                "test", heading.test(),
                "sitting", heading.sitting(),
                "unit", heading.unit(),
                "opens", moment(heading.opensAt()),
                "closes", moment(heading.closesAt()),
                "sample", heading.sample() ? SAMPLE : ""));
        fillings.put("qr", QrPicture.dataAddress(heading.address(sheet.attempt())));
        fillings.put("site", heading.site(sheet.attempt()));
        fillings.put("attempt", String.valueOf(sheet.attempt()));
        fillings.put("place", String.valueOf(sheet.place()));
        fillings.put("name", sheet.name());
        fillings.put("of", sheet.unit());
        fillings.put("minutes", String.valueOf(sheet.minutes()));
        fillings.put("count", String.valueOf(sheet.questions().size()));
        fillings.put("how", how(sheet));
        fillings.put("questions", sheet.questions().stream().map(Markup::of).collect(Collectors.joining()));
        return ONE.fill(fillings);
    }

    /** One line for each kind there is on the sheet. */
    private static String how(PrintedSheet sheet) {
        return sheet.questions().stream()
                .map(question -> question.item().body().kind())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(kind -> HOW.fill(Map.of("text", HOW_TO.get(kind))))
                .collect(Collectors.joining());
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(Time.ZONE));
    }
}
