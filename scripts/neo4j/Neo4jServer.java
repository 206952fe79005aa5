import static org.neo4j.configuration.GraphDatabaseSettings.SYSTEM_DATABASE_NAME;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * A Neo4j Community for development and tests: Bolt on the loopback address, authentication on.
 *
 * <p>Arguments: home folder, Bolt port, page cache in MiB, seconds for which a plan is kept. The password
 * of the user neo4j is taken from the environment (NEO4J_PASSWORD), where other users of the machine do
 * not see it. Prints READY when Bolt answers. Ends when its standard input ends, so it never outlives the process that started
 * it, however that one died.
 */
public final class Neo4jServer {
    public static void main(String[] arguments) {
        try {
            start(
                    Path.of(arguments[0]).toAbsolutePath(),
                    Integer.parseInt(arguments[1]),
                    Long.parseLong(arguments[2]) * 1024 * 1024,
                    Duration.ofSeconds(Long.parseLong(arguments[3])));
            while (System.in.read() >= 0) {
                // Whatever is written to it is ignored: only its end counts.
            }
            System.exit(0);
        } catch (Exception failure) {
            // Neo4j's own threads would keep the process alive.
            failure.printStackTrace();
            System.exit(1);
        }
    }

    private static void start(Path home, int port, long pageCache, Duration keepPlans) {
        SocketAddress address = new SocketAddress("127.0.0.1", port);

        DatabaseManagementService service = new DatabaseManagementServiceBuilder(home)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.default_listen_address, new SocketAddress("127.0.0.1"))
                .setConfig(GraphDatabaseSettings.default_advertised_address, new SocketAddress("127.0.0.1"))
                .setConfig(GraphDatabaseSettings.pagecache_memory, pageCache)
                .setConfig(GraphDatabaseSettings.cypher_min_replan_interval, keepPlans)
                .setConfig(GraphDatabaseSettings.shutdown_transaction_end_timeout, Duration.ZERO)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, address)
                .setConfig(BoltConnector.advertised_address, address)
                .setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, Duration.ZERO)
                .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ZERO)
                .setConfig(HttpConnector.enabled, false)
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));

        // Not ALTER USER, which refuses the password that the user has already.
        service.database(SYSTEM_DATABASE_NAME).executeTransactionally(
                "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                Map.of("password", System.getenv("NEO4J_PASSWORD")));

        System.out.println("READY");
    }
}
