package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocvuso.assessment.sitting.Sitting;
import vn.hocvuso.kernel.Sentence;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.FileCard;
import vn.hocvuso.platform.FileType;
import vn.hocvuso.platform.Files;
import vn.hocvuso.platform.JobKind;
import vn.hocvuso.platform.JobStep;
import vn.hocvuso.platform.JobTask;
import vn.hocvuso.platform.NewFile;
import vn.hocvuso.platform.PdfPrinter;
import vn.hocvuso.platform.Rights;

/**
 * Prints the sheets of a large sitting: some at a step, kept as a file for the time of the job; the last step puts them
 * into one, which is kept until tomorrow for whoever asked. Its input is the number of the sitting, its result that of the file.
 */
@ApplicationScoped
class PaperJob implements JobKind {

    static final String NAME = "papers";

    /** Some seconds. */
    static final int AT_A_STEP = 25;

    private static final long LARGEST = 200L << 20;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    PaperSheets sheets;

    @Inject
    Files files;

    @Inject
    Rights rights;

    @Inject
    SittingDoor door;

    @Inject
    Clock clock;

    /** How far it came: the last number that was printed, how many were, of how many, and the files they lie in. */
    private record Sofar(int last, long done, long of, List<Long> parts) {

        static Sofar from(String checkpoint) {
            var numbers = Stream.of(checkpoint.split(",")).map(Long::valueOf).toList();
            return new Sofar(
                    numbers.get(0).intValue(), numbers.get(1), numbers.get(2), numbers.subList(3, numbers.size()));
        }

        Sofar with(List<Integer> numbers, long file) {
            long now = done + numbers.size();
            var all = Stream.concat(parts.stream(), Stream.of(file)).toList();
            return new Sofar(numbers.get(numbers.size() - 1), now, Math.max(of, now), all);
        }

        String checkpoint() {
            return String.join(
                    ",",
                    Stream.concat(Stream.of((long) last, done, of), parts.stream())
                            .map(String::valueOf)
                            .toList());
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JobStep step(JobTask task) {
        rights.require(task.by(), Action.HOLD_TESTS, task.at());
        var sitting = em.find(Sitting.class, Long.valueOf(task.input()));
        door.requireNotTested(task.by(), sitting);
        var sofar = task.checkpoint() == null
                ? new Sofar(0, 0, sheets.ready(sitting), List.of())
                : Sofar.from(task.checkpoint());
        var printed = sheets.print(sitting, task.by().person(), sofar.last() + 1, Integer.MAX_VALUE, AT_A_STEP);
        return printed == null ? last(task, sitting, sofar) : next(task, sitting, sofar, printed);
    }

    private JobStep next(JobTask task, Sitting sitting, Sofar sofar, PaperSheets.Printed printed) {
        var now = sofar.with(printed.numbers(), keep(task, sitting, printed.pdf()));
        return JobStep.at(now.checkpoint(), now.done(), now.of(), Sentence.of("job.papers.doing", sitting.title()));
    }

    private JobStep last(JobTask task, Sitting sitting, Sofar sofar) {
        var all = keep(
                task,
                sitting,
                PdfPrinter.joined(sofar.parts().stream().map(this::content).toList()));
        files.forget(sofar.parts());
        var said = Sentence.of("job.papers.done", sofar.done(), sitting.title());
        return JobStep.last(sofar.done(), said, String.valueOf(all));
    }

    private long keep(JobTask task, Sitting sitting, byte[] pdf) {
        var name = "phieu-lam-bai-" + sitting.id() + ".pdf";
        var until = LocalDate.now(clock).plusDays(1);
        var file = new NewFile(task.at(), Action.HOLD_TESTS, name, Set.of(FileType.PDF), LARGEST, until);
        return files.receive(task.by(), file.forUploader(), new ByteArrayInputStream(pdf));
    }

    private byte[] content(long part) {
        FileCard card = files.card(part);
        var content = new ByteArrayOutputStream();
        try {
            files.copy(card, 0, card.length(), content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return content.toByteArray();
    }
}
