/**
 * What citizens do from home: begin a draft, pay for it, and find their own papers again.
 *
 * <p>A draft is what an operator would have typed, checked by the same form, and is filed at the
 * programme's online place by the same act: charge and case in one, under the payment's own number,
 * so that money which arrived twice, or was found again after a crash, makes one case. The case
 * says that its channel is the citizen; nothing else differs. A charge that is refused after it was
 * paid for is told to {@code payment}, which gives the money back.
 *
 * <p>A draft belongs to the person who began it and is forgotten after 30 days without a change,
 * with the files that nothing else has taken. While it is paid for nobody changes it; a payment
 * that failed opens it again. Keeps {@code selfservice.draft}.
 */
package org.jansetu.selfservice;
