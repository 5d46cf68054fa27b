package io.orderway.inventory.application;

import io.orderway.inventory.application.ScarceGoods.Situation;
import io.orderway.inventory.domain.Claimant;
import io.orderway.inventory.domain.Claimant.Holding;
import io.orderway.inventory.domain.SharedAnew;
import io.orderway.inventory.domain.SharedAnew.Share;
import io.orderway.inventory.domain.WantedLine;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who would get what, and what everybody has now, in the places that the table and the planner give. */
record Proposal(Situation situation, Map<OrderNumber, Share> shares) {

    private static final Share NOTHING = new Share(List.of(), List.of());

    static Proposal of(Situation situation) {
        return new Proposal(situation, SharedAnew.of(situation.claimants(), situation.free()).shares());
    }

    /**
     * @param has  what is kept or reserved for it
     * @param lost what would be taken from it
     */
    record Row(Ranked ranked, String waitsFor, String has, String wouldHave, boolean changes, List<WantedLine> lost, List<WantedLine> gets) {
    }

    List<Row> rows() {
        return situation.claimants().stream().sorted(Comparator.comparing(Claimant::place)).map(this::row).toList();
    }

    /** What each order that is affected has, and would have: equal if the same goods move. */
    Map<OrderNumber, String> moves() {
        Map<OrderNumber, String> moves = new LinkedHashMap<>();
        rows().stream().filter(Row::changes).forEach(row -> moves.put(row.ranked().number(), row.has() + " > " + row.wouldHave()));
        return moves;
    }

    private Row row(Claimant claimant) {
        OrderNumber number = claimant.place().number();
        Share share = shares.getOrDefault(number, NOTHING);
        List<WantedLine> assigned = situation.assigned().getOrDefault(number, List.of());
        List<WantedLine> has = Stream.concat(assigned.stream(), lines(claimant.holdings())).toList();
        Stream<WantedLine> left = lines(claimant.holdings().stream().filter(holding -> !share.gives().contains(holding)).toList());
        List<WantedLine> after = Stream.of(assigned.stream(), left, share.gets().stream()).flatMap(part -> part).toList();
        return new Row(situation.ranked().get(number), words(claimant.wants()), words(has), words(after), !words(has).equals(words(after)),
                lines(share.gives()).toList(), share.gets());
    }

    private static Stream<WantedLine> lines(List<Holding> holdings) {
        return holdings.stream().flatMap(holding -> holding.lines().stream());
    }

    private static String words(List<WantedLine> lines) {
        Map<Sku, Integer> pieces = lines.stream().collect(Collectors.toMap(WantedLine::sku, WantedLine::pieces, Integer::sum, TreeMap::new));
        return pieces.entrySet().stream().map(article -> "%d × %s".formatted(article.getValue(), article.getKey())).collect(Collectors.joining(", "));
    }
}
