package vn.hocvuso.assessment.integrity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds pairs who gave the same wrong answers, by error similarity (Bellezza and Bellezza, "Detection of cheating on
 * multiple-choice tests by using error-similarity analysis", Teaching of Psychology 16, 1989): of the questions both
 * answered wrongly, how many in the same way. Right answers say nothing, and being weak in the same things says nothing
 * either, because only what both got wrong is counted.
 *
 * <p>Where two are wrong, they agree by chance with the share of all pairs of wrong answers to that question in this sitting
 * that agree, one agreeing pair added: so a wrong answer everybody falls for counts for little, and a question few got wrong
 * for nothing. Over the questions the number of agreements is then a sum of trials with different chances (Poisson's
 * binomial), whose upper tail is added up exactly. All pairs are asked about at once, so the tail is held against {@link
 * #CHANCE} divided by the number of pairs (Bonferroni): of a hundred honest sittings, one shows a pair.
 *
 * <p>It assumes that people choose their wrong answers independently of each other, question by question. People who learned
 * the same mistake from the same teacher do not, and a pair may be two who learned together. Among few people the
 * frequencies are poor and next to nothing can be shown: see {@link #FEW}.
 */
public final class SameWrong {

    /** How often a sitting in which everybody worked alone shows any pair at all. */
    public static final double CHANCE = 0.01;

    /** Below so many people the comparison is weak. */
    public static final int FEW = 20;

    /** Fewer shared wrong answers are never shown. */
    static final int LEAST = 5;

    private static final int BITS = 64;

    private final List<Mistakes> people;
    private final int[][] given;
    private final long[][] wrong;
    private final double[] agree;

    private SameWrong(List<Mistakes> people) {
        this.people = people;
        var places = places(people);
        given = new int[people.size()][places.size()];
        wrong = new long[people.size()][(places.size() + BITS - 1) / BITS];
        agree = new double[places.size()];
        places.forEach(this::fill);
    }

    /** The pairs beyond the bound, the least likely first. */
    public static List<SamePair> pairs(List<Mistakes> people) {
        return new SameWrong(people).found();
    }

    private static Map<Long, Integer> places(List<Mistakes> people) {
        var places = new HashMap<Long, Integer>();
        people.forEach(one -> one.wrong().keySet().forEach(question -> places.putIfAbsent(question, places.size())));
        return places;
    }

    private void fill(long question, int place) {
        var codes = new HashMap<String, Integer>();
        var times = new ArrayList<Integer>();
        for (int i = 0; i < people.size(); i++) {
            var answer = people.get(i).wrong().get(question);
            if (answer != null) {
                int code = codes.computeIfAbsent(answer, unseen -> {
                    times.add(0);
                    return times.size() - 1;
                });
                times.set(code, times.get(code) + 1);
                given[i][place] = code;
                wrong[i][place / BITS] |= 1L << place;
            }
        }
        agree[place] = agree(times);
    }

    /** @param times how often each wrong answer was given */
    static double agree(List<Integer> times) {
        long all = times.stream().mapToLong(Integer::longValue).sum();
        long agreeing = times.stream().mapToLong(n -> n * (n - 1L) / 2).sum();
        return (agreeing + 1.0) / (all * (all - 1) / 2 + 1.0);
    }

    private List<SamePair> found() {
        double bound = CHANCE / Math.max(1, people.size() * (people.size() - 1L) / 2);
        var found = new ArrayList<SamePair>();
        var chances = new double[agree.length];
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                var pair = pair(i, j, chances);
                if (pair != null && pair.chance() <= bound) {
                    found.add(pair);
                }
            }
        }
        found.sort(Comparator.comparingDouble(SamePair::chance).thenComparing(SamePair::attempt));
        return found;
    }

    /** @return null where too little is the same to look further */
    private SamePair pair(int i, int j, double[] chances) {
        int both = 0;
        int same = 0;
        double expected = 0;
        for (int word = 0; word < wrong[i].length; word++) {
            for (long left = wrong[i][word] & wrong[j][word]; left != 0; left &= left - 1) {
                int place = word * BITS + Long.numberOfTrailingZeros(left);
                same += given[i][place] == given[j][place] ? 1 : 0;
                expected += agree[place];
                chances[both++] = agree[place];
            }
        }
        return same < LEAST || same <= expected
                ? null
                : new SamePair(
                        people.get(i).attempt(),
                        people.get(j).attempt(),
                        same,
                        both,
                        expected,
                        atLeast(same, chances, both));
    }

    /**
     * The chance of so many successes or more. Only what is reached is added up, so that nothing is lost in 1 − x.
     *
     * @param trials how many of {@code chances} count
     */
    static double atLeast(int successes, double[] chances, int trials) {
        var reached = new double[successes + 1];
        reached[0] = 1;
        for (int trial = 0; trial < trials; trial++) {
            double chance = chances[trial];
            reached[successes] += successes == 0 ? 0 : reached[successes - 1] * chance;
            for (int so = successes - 1; so > 0; so--) {
                reached[so] = reached[so] * (1 - chance) + reached[so - 1] * chance;
            }
            reached[0] *= successes == 0 ? 1 : 1 - chance;
        }
        return reached[successes];
    }
}
