package vn.hocvuso.bench;

import java.util.Random;

/** Invented Vietnamese names, the frequent ones frequent: four in ten are Nguyễn. The same in every run. */
final class Names {

    private static final String[] FAMILIES = {
        "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Lý", "Ngô"
    };

    private static final String[] MIDDLES = {
        "Thị", "Thị", "Thị", "Văn", "Văn", "Đức", "Minh", "Ngọc", "Thanh", "Hữu", "Quang", "Thị Thu", "Thị Kim", "Đình"
    };

    private static final String[] GIVEN = {
        "Lan", "Hoa", "Mai", "Hùng", "Dũng", "Đạt", "Hương", "Huệ", "Lâm", "Sơn", "Thúy", "Quý", "Yến", "Mỹ", "Hà",
        "Bình", "An", "Anh", "Ánh", "Cường", "Chi", "Dung", "Giang", "Hạnh", "Hằng", "Khánh", "Linh", "Long", "Nam",
        "Nga", "Nhung", "Oanh", "Phúc", "Phương", "Quân", "Tâm", "Thảo", "Trang", "Tuấn", "Vân"
    };

    private final Random random = new Random(1945);

    String next() {
        return one(FAMILIES) + ' ' + one(MIDDLES) + ' ' + one(GIVEN);
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }
}
