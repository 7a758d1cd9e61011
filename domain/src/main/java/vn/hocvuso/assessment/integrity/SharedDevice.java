package vn.hocvuso.assessment.integrity;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A device at which several attempts were answered. One after the other is how a computer room works; at the same time is
 * what somebody should look at.
 *
 * @param stays in the order they began
 * @param atOnce whether any two of them were answered at a time
 */
public record SharedDevice(List<Stay> stays, boolean atOnce) {

    /** The devices of more than one attempt, those at once first. An attempt whose device is not known is at none. */
    public static List<SharedDevice> of(List<Stay> all) {
        return all.stream()
                .filter(stay -> stay.device() != null)
                .sorted(Comparator.comparing(Stay::from).thenComparing(Stay::attempt))
                .collect(Collectors.groupingBy(Stay::device, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(stays -> stays.size() > 1)
                .map(stays -> new SharedDevice(stays, overlap(stays)))
                .sorted(Comparator.comparing(SharedDevice::atOnce)
                        .reversed()
                        .thenComparing(shared -> shared.stays().get(0).from()))
                .toList();
    }

    private static boolean overlap(List<Stay> stays) {
        return stays.stream().anyMatch(one -> stays.stream().anyMatch(other -> one != other && one.isBesides(other)));
    }
}
