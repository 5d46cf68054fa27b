package io.orderway.department;

/** How far the departments' chat is behind. */
public interface DepartmentChat {

    ChatBacklog backlog();

    /**
     * @param waiting lines not yet taken by a chat
     * @param givenUp lines of the last seven days that no chat took, however often they were tried
     */
    record ChatBacklog(long waiting, long givenUp) {
    }
}
