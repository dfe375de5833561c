package org.minkang.kit.journal.webhook;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.journal.Change;
import org.minkang.kit.journal.CloudEvent;
import org.minkang.kit.journal.FeedPosition;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.journal.JournalFeed;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.problem.InvalidValueException;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Makes and ends subscriptions. */
final class WebhookService {

    static final String ENTITY = "webhook";

    private final Database database;
    private final WebhookRepository webhooks;
    private final Journal journal;
    private final JournalFeed feed;
    private final TargetGuard guard;
    private final Clock clock;
    private final String typePrefix;

    WebhookService(
            Database database,
            WebhookRepository webhooks,
            Journal journal,
            JournalFeed feed,
            TargetGuard guard,
            Clock clock,
            String service) {
        this.database = database;
        this.webhooks = webhooks;
        this.journal = journal;
        this.feed = feed;
        this.guard = guard;
        this.clock = clock;
        this.typePrefix = CloudEvent.typePrefix(service);
    }

    /** Subscribes the caller's client to events of the caller's regions from now on. */
    Mono<Webhook> create(Caller caller, WebhookRequest request) {
        return Mono.fromRunnable(() -> check(request))
                .subscribeOn(Schedulers.boundedElastic())
                .then(feed.latest())
                .map(since -> webhook(caller, request, since))
                .flatMap(webhook -> database.inTransaction(webhooks.insert(webhook)
                        .then(journal.append(caller, created(webhook)))
                        .thenReturn(webhook)));
    }

    /** @throws ProblemException 404 when the caller's client has no such subscription */
    Mono<Webhook> find(Caller caller, UUID id) {
        return webhooks.find(id, caller.client())
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound(ENTITY, id)));
    }

    /** Ends a subscription and drops what was still to be delivered. */
    Mono<Void> delete(Caller caller, Webhook webhook) {
        return database.inTransaction(webhooks.delete(webhook.id()).then(journal.append(caller, deleted(webhook))));
    }

    private void check(WebhookRequest request) {
        List<Violation> violations = new ArrayList<>(request.foreignTypes(typePrefix));
        try {
            URI target = guard.target(request.url());
            guard.addresses(target.getHost());
        } catch (InvalidValueException refused) {
            violations.add(refused.at("/url"));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    private Webhook webhook(Caller caller, WebhookRequest request, FeedPosition since) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Webhook(
                Ids.next(),
                caller.client(),
                request.url(),
                request.wanted(),
                caller.regions(),
                WebhookSecret.generate(),
                since,
                now);
    }

    private static Change created(Webhook webhook) {
        return Change.created(ENTITY, webhook.id(), Webhook.VERSION, webhook.home(), WebhookView.of(webhook));
    }

    private static Change deleted(Webhook webhook) {
        WebhookView before = WebhookView.of(webhook);
        return new Change("deleted", ENTITY, webhook.id(), Webhook.VERSION + 1, webhook.home(), before, null);
    }
}
