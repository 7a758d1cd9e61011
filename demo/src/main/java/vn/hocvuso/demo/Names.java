package vn.hocvuso.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Believable Vietnamese names nobody in particular bears; the same ones at every start, none twice. */
final class Names {

    private static final List<String> FAMILIES = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý",
            "Đinh", "Lương", "Mai", "Trịnh", "Cao", "Tạ");

    private static final List<String> WOMEN = List.of(
            "Thị Thu Hà",
            "Thị Lan",
            "Thị Ngọc Ánh",
            "Thị Bích Ngọc",
            "Thị Hồng Nhung",
            "Thị Mai",
            "Thị Kim Oanh",
            "Thị Thanh Huyền",
            "Thị Yến",
            "Thị Minh Nguyệt",
            "Thị Quỳnh",
            "Thị Phương Thảo",
            "Thị Thúy",
            "Thị Hạnh",
            "Thị Diệu Linh",
            "Thị Tuyết Mai",
            "Thị Vân Anh",
            "Thị Hoa",
            "Thị Thơm",
            "Thị Gấm",
            "Thị Ngân",
            "Thị Xuân",
            "Thị Cẩm Tú",
            "Thị Thanh Tâm",
            "Thị Lệ",
            "Thị Hiền",
            "Thị Bảo Trâm",
            "Thị Nga",
            "Thị Hương Giang",
            "Thị Đào",
            "Phúc Bảo Hoàng Thiên Ân");

    private static final List<String> MEN = List.of(
            "Văn Hùng",
            "Đức Thắng",
            "Minh Quân",
            "Văn Bình",
            "Quốc Việt",
            "Hữu Phước",
            "Văn Tùng",
            "Anh Dũng",
            "Thanh Sơn",
            "Văn Lợi",
            "Công Thành",
            "Gia Huy",
            "Trọng Nghĩa",
            "Văn Khải",
            "Ngọc Hải");

    private final Set<String> given = new HashSet<>();
    private final Random dice;

    Names(long seed) {
        dice = new Random(seed);
    }

    String woman() {
        return name(WOMEN);
    }

    String man() {
        return name(MEN);
    }

    private String name(List<String> rests) {
        String name;
        do {
            name = pick(FAMILIES) + " " + pick(rests);
        } while (!given.add(name));
        return name;
    }

    private String pick(List<String> from) {
        return from.get(dice.nextInt(from.size()));
    }
}
