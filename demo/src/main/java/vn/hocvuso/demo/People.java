package vn.hocvuso.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The invented people of a school, leaders first, the same at every start. */
final class People {

    private static final List<String> GROUPS =
            List.of("Lớp 5 tuổi A", "Lớp 5 tuổi B", "Lớp 4 tuổi A", "Lớp 4 tuổi B", "Lớp 3 tuổi A", "Nhà trẻ");
    private static final List<String> SUPPORT =
            List.of("Kế toán", "Nhân viên y tế", "Nhân viên nấu ăn", "Bảo vệ", "Văn thư");

    private final List<StaffList.Row> rows = new ArrayList<>();
    private final Names names;
    private final boolean centre;

    People(SchoolStory story) {
        names = new Names(story.unit().hashCode());
        centre = story.learners() > 0;
        for (int i = 0; i < story.managers(); i++) {
            add(leader(i), "Ban giám " + (centre ? "đốc" : "hiệu"));
        }
        for (int i = 0; i < story.teachers(); i++) {
            add("Giáo viên", centre ? "Tổ chuyên môn" : GROUPS.get(i % GROUPS.size()));
        }
        for (int i = 0; i < story.supportStaff(); i++) {
            add(SUPPORT.get(i % SUPPORT.size()), "Tổ văn phòng");
        }
        for (int i = 0; i < story.learners(); i++) {
            add("Học viên", "Lớp 12" + (char) ('A' + i % 2));
        }
    }

    List<StaffList.Row> rows() {
        return rows;
    }

    private String leader(int i) {
        var title = centre ? "Giám đốc" : "Hiệu trưởng";
        return i == 0 ? title : "Phó " + title.toLowerCase();
    }

    private void add(String position, String group) {
        int i = rows.size();
        var name = centre && i % 2 == 1 || position.equals("Bảo vệ") ? names.man() : names.woman();
        var born = LocalDate.of(1968 + i * 7 % 32, 1 + i * 5 % 12, 1 + i * 11 % 28);
        rows.add(new StaffList.Row(name, born, position, group, "09%08d".formatted(i + 1)));
    }
}
