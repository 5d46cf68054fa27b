package io.orderway.inventory.web;

import io.orderway.inventory.Availability;
import io.orderway.inventory.Availability.Answer;
import io.orderway.inventory.Availability.Wanted;
import io.orderway.inventory.DeliveryForecast;
import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells shops and clerks what could be delivered, and when. Nothing is reserved. */
@RestController
@RequestMapping("/api/availability")
class AvailabilityController {

    private final Availability availability;

    AvailabilityController(Availability availability) {
        this.availability = availability;
    }

    /** @param completeOn when everything could be delivered at once */
    record Available(String country, LocalDate completeOn, List<Line> lines) {
    }

    /**
     * @param readyOn     when all pieces can leave the house
     * @param deliveredOn when the customer could have them
     */
    record Line(String sku, int quantity, List<From> from, LocalDate readyOn, LocalDate deliveredOn) {

        static Line of(DeliveryForecast.Line line) {
            return new Line(line.sku().value(), line.pieces(), line.parts().stream().map(From::of).toList(), line.leavesOn(), line.deliveredOn());
        }
    }

    /**
     * @param origin    STOCK, PURCHASE_ORDER (a supplier delivers them) or LEAD_TIME (they have to be bought)
     * @param inHouseOn when they are in the house
     */
    record From(int quantity, String origin, LocalDate inHouseOn) {

        static From of(DeliveryForecast.Part part) {
            return new From(part.pieces(), part.origin().name(), part.inHouseOn());
        }
    }

    /** {@code ?sku=A&quantity=2&country=GB}; for several articles {@code sku} and {@code quantity} are repeated. */
    @GetMapping
    Available ask(@RequestParam MultiValueMap<String, String> question) {
        List<Wanted> wanted = AskedGoods.wanted(question);
        String country = AskedGoods.country(question);
        Answer answer = availability.ask(wanted, country);
        if (answer instanceof Answer.Unknown unknown) {
            throw new NotFoundException(unknown.reason());
        }
        if (answer instanceof Answer.NotSold notSold) {
            throw new ConflictException(notSold.reason());
        }
        Answer.Available available = (Answer.Available) answer;
        return new Available(country, available.completeOn(), available.lines().stream().map(Line::of).toList());
    }
}
