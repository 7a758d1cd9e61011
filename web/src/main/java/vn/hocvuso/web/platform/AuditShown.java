package vn.hocvuso.web.platform;

import java.time.Instant;
import java.util.List;

/**
 * A line of the audit in the reader's language.
 *
 * @param who such as {@code Lê Thị Hoa}; whoever was erased, and the system, have words of their own
 * @param did such as {@code đã giao vai trò cho}
 * @param about empty where it is about nobody
 * @param aboutNumber of that person, to ask for; null where it is about nobody
 * @param when day, hour and second in Vietnam
 * @param changes such as {@code Điện thoại: 0900000001 → 0900000002}
 */
public record AuditShown(
        Instant at,
        String when,
        String who,
        String did,
        String about,
        String aboutNumber,
        String unit,
        String address,
        List<String> changes) {}
