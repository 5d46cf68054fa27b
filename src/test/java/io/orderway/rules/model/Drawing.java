package io.orderway.rules.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** A diagram's shapes and flows as boxes and straight pieces, in pixels. */
record Drawing(Map<String, Box> shapes, List<Piece> pieces) {

    /** An upright rectangle; a line is one without width or height. */
    record Box(double left, double top, double right, double bottom) {

        boolean overlaps(Box other) {
            return left < other.right - 1 && other.left < right - 1 && top < other.bottom - 1 && other.top < bottom - 1;
        }

        boolean touches(Box other) {
            return left <= other.right + 0.5 && other.left <= right + 0.5 && top <= other.bottom + 0.5 && other.top <= bottom + 0.5;
        }

        double width() {
            return right - left;
        }

        double height() {
            return bottom - top;
        }

        double middle() {
            return (left + right) / 2;
        }
    }

    /** The straight way of a flow from one of its points to the next. */
    record Piece(SequenceFlow flow, Box box) {

        boolean isAskew() {
            return box.width() > 1 && box.height() > 1;
        }

        /** Crosses the other outright, rather than splitting from it or joining it. */
        boolean cuts(Piece other) {
            return box.width() > box.height() ? runsAcross(box, other.box) : runsAcross(other.box, box);
        }

        private static boolean runsAcross(Box level, Box upright) {
            return level.left() + 1 < upright.left() && upright.right() < level.right() - 1
                    && upright.top() + 1 < level.top() && level.bottom() < upright.bottom() - 1;
        }

        /** A little wider than a line, so that it has an inside. */
        boolean runsThrough(Box shape) {
            return new Box(box.left() - 1.5, box.top() - 1.5, box.right() + 1.5, box.bottom() + 1.5).overlaps(shape);
        }
    }

    static Drawing of(ProcessFile file) {
        Map<String, Box> shapes = new HashMap<>();
        for (BpmnShape shape : file.all(BpmnShape.class)) {
            Bounds at = shape.getBounds();
            if (shape.getBpmnElement() != null) {
                shapes.put(shape.getBpmnElement().getId(), new Box(at.getX(), at.getY(), at.getX() + at.getWidth(), at.getY() + at.getHeight()));
            }
        }
        List<Piece> pieces = new ArrayList<>();
        for (BpmnEdge edge : file.all(BpmnEdge.class)) {
            if (edge.getBpmnElement() instanceof SequenceFlow flow) {
                pieces.addAll(pieces(flow, List.copyOf(edge.getWaypoints())));
            }
        }
        return new Drawing(shapes, pieces);
    }

    boolean shows(SequenceFlow flow) {
        return pieces.stream().anyMatch(piece -> piece.flow().equals(flow));
    }

    private static List<Piece> pieces(SequenceFlow flow, List<Waypoint> points) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Waypoint a = points.get(i - 1);
            Waypoint b = points.get(i);
            pieces.add(new Piece(flow, new Box(
                    Math.min(a.getX(), b.getX()), Math.min(a.getY(), b.getY()), Math.max(a.getX(), b.getX()), Math.max(a.getY(), b.getY()))));
        }
        return pieces;
    }
}
