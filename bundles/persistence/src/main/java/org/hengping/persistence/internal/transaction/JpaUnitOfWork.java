// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.transaction;

import java.sql.Connection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.PersistenceException;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.transaction.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One entity manager, one transaction and one connection for each unit, bound to the thread.
 *
 * <p>Once anything thrown has left a joined call, be it a store's, the unit is lost, also when the caller around it
 * catches what was thrown: every further call in it throws {@link IllegalStateException}, and so does the outermost call
 * when the work returns. (PostgreSQL allows nothing else, since a fault ends its transaction; Derby is held to the same.)
 * So whoever wants to go on after a CONFLICT catches it around the outermost call.
 */
@Component(service = {UnitOfWork.class, JpaUnitOfWork.class})
public final class JpaUnitOfWork implements UnitOfWork {
    private static final Logger LOG = LoggerFactory.getLogger(JpaUnitOfWork.class);

    private final EntityManagerFactory factory;

    @SuppressWarnings("ThreadLocalUsage") // each data source has units of its own; removed when the unit ends
    private final ThreadLocal<Unit> open = new ThreadLocal<>();

    /** Over a factory of the persistence unit {@code hengping}; does not close it. */
    @Activate
    public JpaUnitOfWork(@Reference(target = "(osgi.unit.name=hengping)") EntityManagerFactory factory) {
        this.factory = factory;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        Unit joined = open.get();
        return joined == null ? callOutermost(work) : callJoined(joined, work);
    }

    /** As the other, where nothing that must be unique is written. */
    public <T> T access(Function<EntityManager, T> act) {
        return access(act, violated -> {
            throw new IllegalStateException("a value is taken that nobody else should have: " + violated);
        });
    }

    /**
     * Runs a store's act in the open unit, or in one of its own. What the act has written is with the database when this
     * returns, and the entity manager holds no entity any more.
     *
     * @param taken makes the fault for a value that must be unique and is taken, given the database's message in lower
     *     case, which names the constraint
     * @throws PlatformException UNAVAILABLE if the database cannot be reached
     */
    public <T> T access(Function<EntityManager, T> act, Function<String, PlatformException> taken) {
        return call(() -> {
            EntityManager manager = open.get().manager;
            try {
                T value = act.apply(manager);
                manager.flush();
                manager.clear();
                return value;
            } catch (RuntimeException fault) {
                throw translate(fault, taken);
            }
        });
    }

    private static <T> T callJoined(Unit unit, Supplier<T> work) {
        unit.requireSound();
        try {
            return work.get();
        } catch (RuntimeException | Error fault) {
            unit.lost = Optional.of(fault);
            throw fault;
        }
    }

    private <T> T callOutermost(Supplier<T> work) {
        EntityManager manager = begin();
        Unit unit = new Unit(manager);
        open.set(unit);
        try {
            T value = work.get();
            unit.requireSound();
            commit(manager);
            return value;
        } catch (RuntimeException | Error fault) {
            rollBack(manager, fault);
            throw fault;
        } finally {
            open.remove();
            close(manager);
        }
    }

    private EntityManager begin() {
        EntityManager manager;
        try {
            manager = factory.createEntityManager();
        } catch (RuntimeException fault) {
            throw translate(fault);
        }
        try {
            manager.getTransaction().begin();
            // Takes the connection now: all reads of the unit go through it, and a database that is away is noticed
            // here.
            manager.unwrap(Connection.class);
            return manager;
        } catch (RuntimeException fault) {
            RuntimeException told = translate(fault);
            rollBack(manager, told);
            close(manager);
            throw told;
        }
    }

    private void commit(EntityManager manager) {
        try {
            manager.getTransaction().commit();
        } catch (RuntimeException fault) {
            throw translate(fault);
        }
    }

    private static void rollBack(EntityManager manager, Throwable reason) {
        try {
            if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
        } catch (RuntimeException fault) {
            // The connection is gone, and with it the transaction; the reason is what the caller must hear.
            reason.addSuppressed(fault);
        }
    }

    private static void close(EntityManager manager) {
        try {
            manager.close();
        } catch (RuntimeException fault) {
            LOG.warn("An entity manager could not be closed; its transaction had already ended.", fault);
        }
    }

    private RuntimeException translate(RuntimeException fault) {
        return translate(fault, violated -> {
            throw new IllegalStateException("a unique value is taken when it should have been noticed before", fault);
        });
    }

    private RuntimeException translate(RuntimeException fault, Function<String, PlatformException> taken) {
        boolean replaced =
                !(fault instanceof PlatformException || fault instanceof PersistenceException) && !factory.isOpen();
        // The data source was exchanged under this unit; its successor will be published.
        return replaced
                ? DatabaseFaults.because(DatabaseFaults.unavailable(), fault)
                : DatabaseFaults.translate(fault, taken);
    }

    private static final class Unit {
        private final EntityManager manager;
        private Optional<Throwable> lost = Optional.empty();

        private Unit(EntityManager manager) {
            this.manager = manager;
        }

        private void requireSound() {
            lost.ifPresent(fault -> {
                throw new IllegalStateException("a call within this unit of work failed, so all of it is lost", fault);
            });
        }
    }
}
