package io.orderway.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Tasklist as somebody sees it who has logged in. */
class Tasklist {

    private final Page page;

    Tasklist(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    /** Chooses one of the queues at the left. Behind the name of the one that is open stands how many tasks it has. */
    Tasklist queue(String name) {
        page.locator(".task-filters").getByText(name).first().click();
        return this;
    }

    /** The cards of all tasks in the queue. */
    Locator cards() {
        return page.locator("ol.tasks-list > li.task");
    }

    Locator card(String order) {
        return cards().filter(new Locator.FilterOptions().setHasText(order));
    }

    /** Opens the order's task in the queue of the department. */
    Tasklist open(String task, String order) {
        queue("My department");
        card(order).filter(new Locator.FilterOptions().setHasText(task)).locator("h4 a").click();
        assertThat(sheet()).containsText(order);
        return this;
    }

    Tasklist claim() {
        page.locator("[ng-click='claim()']").click();
        page.locator("[ng-click='unclaim()']").waitFor();
        return this;
    }

    Locator instruction() {
        return page.locator(".ow-instruction");
    }

    Locator sheet() {
        return page.locator(".ow-sheet");
    }

    /** Findings on the sheet that say so. */
    Locator finding(String words) {
        return sheet().locator(".ow-finding").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** Whoever plays that part in the order. */
    Locator party(String part) {
        return sheet().locator(".ow-box").filter(new Locator.FilterOptions().setHas(page.locator("h4").getByText(part)));
    }

    /** Rows of one of the sheet's tables that say so. */
    Locator row(String table, String words) {
        return sheet().locator(".ow-part").filter(new Locator.FilterOptions().setHas(page.locator("h4").getByText(table))).locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(words));
    }

    Locator form() {
        return page.locator(".fjs-form");
    }

    Tasklist choose(String answer) {
        form().getByLabel(answer, new Locator.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    Tasklist enter(String field, String value) {
        form().getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(field).setExact(true)).fill(value);
        return this;
    }

    /** Chooses from the form's only list. */
    Tasklist select(String answer) {
        form().locator(".fjs-form-field-select .fjs-input-group").click();
        form().locator(".fjs-dropdownlist-item").getByText(answer).click();
        return this;
    }

    Tasklist select(String field, String answer) {
        Locator list = form().locator(".fjs-form-field-select").filter(new Locator.FilterOptions().setHasText(field));
        list.locator(".fjs-input-group").click();
        list.locator(".fjs-dropdownlist-item").getByText(answer).click();
        return this;
    }

    Tasklist completeByKeyboard() {
        page.keyboard().press("Control+Enter");
        return this;
    }

    /** A completed task disappears from the screen. */
    Tasklist seesItDone() {
        assertThat(form()).hasCount(0);
        return this;
    }
}
