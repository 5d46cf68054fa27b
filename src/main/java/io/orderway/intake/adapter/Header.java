package io.orderway.intake.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the columns of a layout stand in one particular file.
 *
 * @param places per column of the layout its index in the file, -1 where the file lacks it
 * @param width  number of headings in the file
 */
record Header(Layout layout, List<Integer> places, int width) {

    static Header of(Layout layout, List<String> headings) {
        return new Header(layout, layout.columns().stream().map(column -> placeOf(column, headings)).toList(), headings.size());
    }

    /** Names of the required columns that the file lacks. */
    List<String> missing() {
        List<Column> columns = layout.columns();
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).required() && places.get(i) < 0)
                .mapToObj(i -> columns.get(i).name())
                .toList();
    }

    /** Names of the columns that the file has more than once, so that nobody can say which one counts. */
    static List<String> repeated(Layout layout, List<String> headings) {
        return layout.columns().stream()
                .filter(column -> headings.stream().filter(column::isNamed).count() > 1)
                .map(Column::name)
                .toList();
    }

    List<String> cellsOf(List<String> values) {
        List<String> cells = new ArrayList<>(places.size());
        for (int place : places) {
            cells.add(place < 0 ? "" : values.get(place));
        }
        return cells;
    }

    private static int placeOf(Column column, List<String> headings) {
        return IntStream.range(0, headings.size()).filter(i -> column.isNamed(headings.get(i))).findFirst().orElse(-1);
    }
}
