package vn.hocvuso.launcher;

import java.nio.file.Path;

/** The Java we run on; the servers run on the same. */
final class Jvm {

    private Jvm() {}

    static String executable() {
        var java = isWindows() ? "java.exe" : "java";
        return Path.of(System.getProperty("java.home"), "bin", java).toString();
    }

    static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    static void mustFit() {
        int version = Runtime.version().feature();
        if (version < 17 || version > 21) {
            throw new Problem("Cần JDK 17 hoặc 21; đang chạy bằng JDK " + version
                    + ". Đặt JAVA_HOME rồi chạy lại. / JDK 17 or 21 is needed.");
        }
    }
}
