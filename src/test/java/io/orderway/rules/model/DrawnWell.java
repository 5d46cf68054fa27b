package io.orderway.rules.model;

import io.orderway.rules.Rule;
import io.orderway.rules.Target;
import io.orderway.rules.Violation;
import io.orderway.rules.model.Drawing.Box;
import io.orderway.rules.model.Drawing.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Every element is drawn; no shape lies over another, no two flows cross; flows run at right angles, round shapes and mainly left to right. */
public final class DrawnWell implements Rule {

    /** A process may go back; a diagram of which more than a third goes back is read from right to left. */
    private static final int ONE_BACK_OF = 3;
    private static final int TOO_FEW_TO_JUDGE = 5;

    @Override
    public String name() {
        return "DRAWN-WELL";
    }

    @Override
    public List<Violation> check(Target target) {
        return target.models().processes().stream().flatMap(DrawnWell::faults).distinct().toList();
    }

    private static Stream<Violation> faults(ProcessFile file) {
        Drawing drawing = Drawing.of(file);
        List<Violation> violations = new ArrayList<>();
        file.flowElements().filter(element -> !isDrawn(drawing, element))
                .forEach(element -> violations.add(file.violation(element, "is not drawn")));
        List<FlowNode> nodes = file.all(FlowNode.class).stream().filter(node -> isDrawn(drawing, node)).toList();
        overlaps(file, drawing, nodes, violations);
        for (Piece piece : drawing.pieces()) {
            if (piece.isAskew()) {
                violations.add(file.violation(piece.flow(), "runs askew"));
            }
            nodes.stream().filter(node -> runsThrough(drawing, piece, node))
                    .forEach(node -> violations.add(file.violation(piece.flow(), "runs through " + node.getId())));
        }
        crossings(file, drawing, violations);
        direction(file, drawing, violations);
        return violations.stream();
    }

    private static boolean isDrawn(Drawing drawing, FlowElement element) {
        return element instanceof SequenceFlow flow ? drawing.shows(flow) : !(element instanceof FlowNode) || drawing.shapes().containsKey(element.getId());
    }

    private static void overlaps(ProcessFile file, Drawing drawing, List<FlowNode> nodes, List<Violation> violations) {
        for (int i = 0; i < nodes.size(); i++) {
            for (FlowNode other : nodes.subList(i + 1, nodes.size())) {
                FlowNode one = nodes.get(i);
                if (!belongTogether(one, other) && shape(drawing, one).overlaps(shape(drawing, other))) {
                    violations.add(file.violation(one, "lies over " + other.getId()));
                }
            }
        }
    }

    private static boolean belongTogether(FlowNode one, FlowNode other) {
        return isInside(one, other) || isInside(other, one) || isAttached(one, other) || isAttached(other, one);
    }

    private static boolean isAttached(FlowNode event, FlowNode host) {
        return event instanceof BoundaryEvent boundary && host.equals(boundary.getAttachedTo());
    }

    private static boolean isInside(FlowElement inner, FlowElement outer) {
        for (ModelElementInstance scope = inner.getParentElement(); scope instanceof FlowElement; scope = scope.getParentElement()) {
            if (scope.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private static boolean runsThrough(Drawing drawing, Piece piece, FlowNode node) {
        SequenceFlow flow = piece.flow();
        return !node.equals(flow.getSource()) && !node.equals(flow.getTarget()) && !isInside(flow, node)
                && piece.runsThrough(shape(drawing, node));
    }

    private static void crossings(ProcessFile file, Drawing drawing, List<Violation> violations) {
        List<Piece> pieces = drawing.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            for (Piece other : pieces.subList(i + 1, pieces.size())) {
                Piece one = pieces.get(i);
                if (one.cuts(other) || !share(one.flow(), other.flow()) && one.box().touches(other.box())) {
                    violations.add(file.violation(one.flow(), "crosses " + other.flow().getId()));
                }
            }
        }
    }

    /** Flows from one element, or to one element, may run together a while; crossing each other is no better than for strangers. */
    private static boolean share(SequenceFlow one, SequenceFlow other) {
        return one.getSource().equals(other.getSource()) || one.getTarget().equals(other.getTarget());
    }

    private static void direction(ProcessFile file, Drawing drawing, List<Violation> violations) {
        List<SequenceFlow> flows = file.all(SequenceFlow.class).stream()
                .filter(flow -> isDrawn(drawing, flow.getSource()) && isDrawn(drawing, flow.getTarget())).toList();
        List<SequenceFlow> back = flows.stream()
                .filter(flow -> shape(drawing, flow.getTarget()).middle() < shape(drawing, flow.getSource()).middle() - 20).toList();
        if (flows.size() > TOO_FEW_TO_JUDGE && back.size() * ONE_BACK_OF > flows.size()) {
            back.forEach(flow -> violations.add(file.violation(flow, "leads to the left, as too many do")));
        }
    }

    private static Box shape(Drawing drawing, FlowNode node) {
        return drawing.shapes().get(node.getId());
    }
}
