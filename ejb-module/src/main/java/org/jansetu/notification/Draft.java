package org.jansetu.notification;

/**
 * A message with its template filled in, about to be written.
 *
 * @param message what was handed in
 * @param to the address as the gateway wants it
 * @param language of the text, {@code en} or {@code hi}
 * @param dltId the registered template's id; empty where there is none
 * @param subject of an e-mail; empty otherwise
 * @param text what it says
 * @param isSecret whether the text is blotted out once it is sent
 * @param isUrgent whether it goes out in quiet hours
 * @param validMinutes how long it is of use; 0 for ever
 * @param state queued or suppressed
 * @param reason why it is suppressed; empty otherwise
 */
record Draft(
    Message message,
    String to,
    String language,
    String dltId,
    String subject,
    String text,
    boolean isSecret,
    boolean isUrgent,
    int validMinutes,
    MessageState state,
    String reason) {}
