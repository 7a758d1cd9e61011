package vn.hocvuso.certification.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hocvuso.platform.PdfPrinter;
import vn.hocvuso.platform.PdfTemplate;
import vn.hocvuso.platform.QrPicture;

/**
 * "Giấy xác nhận" on one A4 page, landscape, after the layout of NĐ 30/2020 (Phụ lục I): issuer and its superior at the
 * left, national name and motto at the right, room for a signature by hand and a seal. Vietnamese, as the document is.
 */
public final class ConfirmationPaper {

    private static final String HEADING = "Giấy xác nhận";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final PdfTemplate PAGE = PdfTemplate.named("/certificate/confirmation.xhtml");
    private static final PdfTemplate LINE = PdfTemplate.of("<tr><th>{{number}}. {{text}}</th><td>{{day}}</td></tr>");
    private static final PdfTemplate PARAGRAPH = PdfTemplate.of("<p>{{text}}</p>");
    private static final PdfTemplate SUPERIOR = PdfTemplate.of("<p class=\"above\">{{text}}</p>");

    private static final String SAMPLE = """
            <div class="sample">MẪU</div>
            <div class="sample-note">MẪU – dữ liệu minh hoạ, không có giá trị xác nhận</div>
            """;

    private final String baseUrl;

    /** @param baseUrl where a code can be checked, without a slash at its end */
    public ConfirmationPaper(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** A PDF of one page: PDF/A-2b and PDF/UA-1, fonts embedded. */
    public byte[] print(Facts facts) {
        return PdfPrinter.print(PAGE.fill(fillings(facts)));
    }

    private Map<String, String> fillings(Facts facts) {
        var address = baseUrl + "/verify/" + facts.code().grouped();
        var fillings = new HashMap<>(Map.of(
                "serial",
                facts.serial(),
                "code",
                facts.code().grouped(),
                "address",
                address,
                "qr",
                QrPicture.dataAddress(address),
                "site",
                baseUrl.replaceFirst("^https?://", "") + "/verify",
                "sample",
                facts.sample() ? SAMPLE : ""));
        fillings.putAll(issuer(facts.issuer(), facts.issuedOn()));
        fillings.putAll(confirmed(facts));
        return fillings;
    }

    private static Map<String, String> issuer(Facts.Issuer issuer, LocalDate day) {
        return Map.of(
                "issuer", issuer.name(),
                "issuer-capitals", issuer.name().toUpperCase(VIETNAMESE),
                "superior", issuer.superior() == null ? "" : superior(issuer.superior()),
                "place-and-day", placeAndDay(issuer.place(), day),
                "signer", issuer.signer());
    }

    private static Map<String, String> confirmed(Facts facts) {
        return Map.of(
                "heading", HEADING.toUpperCase(VIETNAMESE),
                "title", facts.programme().title().vi(),
                "what", what(facts.programme().title().vi()),
                "edition", facts.programme().edition(),
                "name", facts.holder().name(),
                "name-size", facts.holder().name().length() > 36 ? "21pt" : "27pt",
                "about", about(facts),
                "lines", lines(facts.criteria()),
                "line-size", facts.criteria().size() > 5 ? "9.5pt" : "12pt",
                "basis", basis(facts));
    }

    private static String superior(String name) {
        return SUPERIOR.fill(Map.of("text", name.toUpperCase(VIETNAMESE)));
    }

    /** The day and the months January and February with a leading zero, as NĐ 30/2020 wants it. */
    static String placeAndDay(String place, LocalDate day) {
        var month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : "" + day.getMonthValue();
        var text = "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month, day.getYear());
        return place == null ? "N" + text.substring(1) : place + ", " + text;
    }

    /** The title without the name of the document, which stands above it. */
    private static String what(String title) {
        var rest = title.toLowerCase(VIETNAMESE).startsWith(HEADING.toLowerCase(VIETNAMESE))
                ? title.substring(HEADING.length()).strip()
                : title;
        return rest.substring(0, 1).toUpperCase(VIETNAMESE) + rest.substring(1);
    }

    private static String about(Facts facts) {
        var born = facts.holder().born();
        var unit = "Đơn vị: " + facts.issuer().name();
        return born == null ? unit : "Ngày sinh: " + DAY.format(born) + "   –   " + unit;
    }

    private static String lines(List<Facts.Evidence> met) {
        return IntStream.range(0, met.size())
                .mapToObj(i -> line(i + 1, met.get(i)))
                .collect(Collectors.joining());
    }

    private static String line(int number, Facts.Evidence line) {
        return LINE.fill(Map.of("number", "" + number, "text", line.text().vi(), "day", DAY.format(line.metOn())));
    }

    private static String basis(Facts facts) {
        var until = facts.validUntil();
        return Stream.of(
                        paragraph("Căn cứ: " + facts.programme().legalBasis().vi()),
                        framework(facts.programme().framework()),
                        until == null
                                ? paragraph("Giấy này không ghi thời hạn.")
                                : paragraph("Có giá trị đến hết ngày " + DAY.format(until) + "."))
                .collect(Collectors.joining());
    }

    private static String framework(Facts.Framework framework) {
        return framework == null
                ? ""
                : paragraph(
                        "Khung đối chiếu: %s (%s).".formatted(framework.title().vi(), framework.legalBasis()));
    }

    private static String paragraph(String text) {
        return PARAGRAPH.fill(Map.of("text", text));
    }
}
