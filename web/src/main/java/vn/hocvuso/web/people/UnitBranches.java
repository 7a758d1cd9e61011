package vn.hocvuso.web.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.primefaces.model.DefaultTreeNode;
import org.primefaces.model.LazyDefaultTreeNode;
import org.primefaces.model.TreeNode;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.UnitNode;
import vn.hocvuso.people.UnitTree;

/** The tree of a day as PrimeFaces unfolds it: what is below a unit is asked for when the unit is opened. */
final class UnitBranches {

    /** Stands behind the last unit of a level that has more than are shown. */
    static final UnitNode MORE = new UnitNode(null, null, null, null, false, null, null, null, null);

    private final UnitTree tree;
    private final LocalDate day;

    UnitBranches(UnitTree tree, LocalDate day) {
        this.tree = tree;
        this.day = day;
    }

    /** @param open the units on the way to the one that is looked at, which are open from the beginning */
    TreeNode<UnitNode> from(List<UnitNode> tops, Set<UnitId> open) {
        var root = new DefaultTreeNode<UnitNode>();
        tops.forEach(top -> {
            var node = new LazyDefaultTreeNode<>(top, this::below, unit -> !unit.hasBelow());
            root.getChildren().add(node);
            unfold(node, open);
        });
        return root;
    }

    private void unfold(TreeNode<UnitNode> node, Set<UnitId> open) {
        if (!node.isLeaf() && open.contains(node.getData().id())) {
            node.setExpanded(true);
            node.getChildren().forEach(child -> unfold(child, open));
        }
    }

    private List<UnitNode> below(UnitNode unit) {
        var children = tree.children(unit.id(), day);
        if (children.size() > UnitTree.SHOWN) {
            children.subList(UnitTree.SHOWN, children.size()).clear();
            children.add(MORE);
        }
        return children;
    }
}
