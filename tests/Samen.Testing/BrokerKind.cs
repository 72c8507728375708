namespace Samen.Testing;

/// <summary>The buses that messaging must run on.</summary>
public enum BrokerKind
{
    /// <summary>Always there.</summary>
    InMemory,

    /// <summary>
    /// Where <c>SAMEN_TEST_RABBITMQ</c> names a broker that tests have for themselves, Docker can give one, or the
    /// machine has a <c>rabbitmq-server</c>; else the test is skipped (with <c>SAMEN_CI=1</c>: fails).
    /// </summary>
    RabbitMq,
}
