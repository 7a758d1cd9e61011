package vn.hocvuso.skills.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A framework as a value, as its file says it. What is not said is null, lists are never null. */
public record FrameworkText(Head head, List<LevelText> levels, List<DomainText> domains, List<MatchText> matches) {

    /**
     * @param code of this edition, unlike any other framework's
     * @param family what its editions have in common
     * @param sureness how sure the source is of the descriptors
     */
    public record Head(
            String code,
            String family,
            int edition,
            String titleVi,
            String titleEn,
            String legalBasis,
            String issuer,
            LocalDate inForce,
            String noteVi,
            String noteEn,
            String sureness) {}

    public record LevelText(int level, String groupVi, String groupEn) {}

    public record DomainText(String code, String vi, String en, List<CompetenceText> competences) {}

    /** Equal when nothing a reader sees has changed. */
    public record CompetenceText(
            String code, String vi, String en, String aboutVi, String aboutEn, List<SentenceText> sentences) {}

    /** @param position within the level, from 1 */
    public record SentenceText(int level, int position, String vi, String en, String suspect) {}

    public record MatchText(String competence, String framework, String other) {}

    public Stream<CompetenceText> competences() {
        return domains.stream().flatMap(domain -> domain.competences().stream());
    }

    /** What this edition has otherwise than the one before it. */
    public Changes since(List<CompetenceText> before) {
        var old = byCode(before.stream());
        var fresh = byCode(competences());
        return new Changes(
                competences().filter(one -> !old.containsKey(one.code())).toList(),
                competences()
                        .filter(one -> old.containsKey(one.code()) && !one.equals(old.get(one.code())))
                        .toList(),
                before.stream().filter(one -> !fresh.containsKey(one.code())).toList());
    }

    private static Map<String, CompetenceText> byCode(Stream<CompetenceText> competences) {
        return competences.collect(Collectors.toMap(CompetenceText::code, Function.identity()));
    }

    /** Competences by what became of them. */
    public record Changes(List<CompetenceText> added, List<CompetenceText> changed, List<CompetenceText> removed) {}
}
