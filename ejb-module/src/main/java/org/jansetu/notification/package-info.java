/**
 * Telling people: short messages over SMPP 3.4 and e-mail over SMTP, in the reader's language.
 *
 * <p>{@link org.jansetu.notification.Notifications#send} fills a template of the programme and
 * writes one row of {@code notification.message} in the caller's transaction: no message without
 * the fact that it tells of, no fact without its message. Every two seconds {@link
 * org.jansetu.notification.Dispatcher} borrows due rows, hands them to the gateway and notes each
 * answer in {@code notification.attempt}. A delivery receipt is acknowledged when it is stored.
 *
 * <p>A row is written once for its dedupe key, is lent to one server at a time, and is never handed
 * over again once a gateway's answer is stored. One window remains: the gateway has taken a message
 * and its answer does not reach the database, because the server died or the line broke in between.
 * It is then sent again when the loan of five minutes ends; SMPP 3.4 has no way to ask for a
 * message whose number one was never told. Rows go one after the other, so that this is one message
 * a server at most, and an e-mail keeps its Message-ID, by which mail servers know it again.
 *
 * <p>What a gateway cannot take now is tried eight times at growing intervals; while the line is
 * down nothing counts as a try. In the programme's quiet hours only urgent templates go out. Where
 * the server has no gateway for a channel, a message is suppressed with the reason no-gateway and
 * never sent later. A secret text, such as a one-time code, is blotted out once it is sent.
 *
 * <p>What people write back is told as {@link org.jansetu.notification.TextReceived}, to one
 * programme after the other until one takes it, and once more where none does; nothing of it is
 * kept here.
 *
 * <p>Never decides who is told what: that is the calling capability's.
 */
package org.jansetu.notification;
