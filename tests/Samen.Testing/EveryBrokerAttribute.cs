namespace Samen.Testing;

/// <summary>Runs a theory with one <see cref="BrokerKind"/> parameter on every bus.</summary>
public sealed class EveryBrokerAttribute : EveryAttribute<BrokerKind>;
