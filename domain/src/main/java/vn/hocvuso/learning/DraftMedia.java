package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.draft.DraftFile;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.OpenFiles;
import vn.hocvuso.platform.Sql;

/** The files of a draft: brought in, shown to those who write it, taken out while no lesson names them. */
@ApplicationScoped
@Transactional
public class DraftMedia {

    static final int MOST = 200;

    static final String LIST = """
            select m.name, m.kind, f.length,
                (select count(*) from lesson_version l
                 where l.course_version_id = m.course_version_id and strpos(l.body, '](' || m.name) > 0)
            from version_media m
            join open_file f on f.id = m.file_id
            where m.course_version_id = ?
            order by m.name
            """;

    static final String FILE = """
            select case when ? then m.webp_id else m.file_id end
            from version_media m
            where m.course_version_id = ? and m.name = ?
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    DraftDesk desk;

    @Inject
    MediaKeeper media;

    @Inject
    OpenFiles files;

    private record Named(Long file) {}

    /** The address the files of a draft stand under, for those who write it. */
    static String base(String course) {
        return "/learning/draft-media/" + course;
    }

    public List<DraftFile> list(Caller caller, String course) {
        return list(desk.read(caller, course).id());
    }

    private List<DraftFile> list(long version) {
        em.flush();
        return sql.list(DraftFile.class, LIST, version);
    }

    /**
     * Checks a file and keeps it under a name made from its own.
     *
     * @throws RuleBroken {@code draft.media-many} and whatever is wrong with the file
     */
    public DraftFile add(Caller caller, String course, String fileName, byte[] bytes) {
        var version = desk.open(caller, course);
        RuleBroken.unless(version.media().size() < MOST, "draft.media-many", MOST);
        var name = media.add(version, fileName, bytes);
        return list(version.id()).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** @throws RuleBroken {@code draft.media-used} while a lesson names it */
    public void remove(Caller caller, String course, String name) {
        var version = desk.open(caller, course);
        var used = list(version.id()).stream().anyMatch(file -> file.name().equals(name) && file.lessons() > 0);
        RuleBroken.unless(!used, "draft.media-used", name);
        version.media().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .ifPresent(file -> {
                    version.media().remove(file);
                    em.remove(file);
                });
    }

    /** A file to be sent by {@link CourseMedia#send}; the smaller twin with {@code .webp} behind the name. */
    public Optional<CourseMedia.Sent> find(Caller caller, String course, String name) {
        var version = desk.read(caller, course).id();
        return named(false, version, name)
                .or(() -> name.endsWith(".webp")
                        ? named(true, version, name.substring(0, name.length() - ".webp".length()))
                        : Optional.empty());
    }

    private Optional<CourseMedia.Sent> named(boolean twin, long version, String name) {
        return sql.first(Named.class, FILE, twin, version, name)
                .filter(named -> named.file() != null)
                .flatMap(named ->
                        files.find(named.file()).map(file -> new CourseMedia.Sent(file, twin ? name + ".webp" : name)));
    }
}
