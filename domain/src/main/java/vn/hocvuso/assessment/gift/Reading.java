package vn.hocvuso.assessment.gift;

import java.util.List;
import vn.hocvuso.assessment.question.Item;

/** What a file gave: the questions that could be read, and everything that is wrong with it, by line. */
public record Reading(List<Item> items, List<GiftProblem> problems) {

    public Reading {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }

    public boolean isClean() {
        return problems.isEmpty();
    }
}
