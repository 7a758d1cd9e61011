package vn.hocvuso.learning;

import vn.hocvuso.learning.pack.Pack;

/** The packages of the content files for tests of the rooms inside. */
public final class ShelfPacks {

    private ShelfPacks() {}

    public static Pack pack(String code) {
        return new ShelfFiles()
                .packs().stream()
                        .filter(pack -> pack.code().equals(code))
                        .findFirst()
                        .orElseThrow();
    }
}
