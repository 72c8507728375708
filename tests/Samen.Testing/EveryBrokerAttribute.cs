using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Samen.Testing;

/// <summary>Runs a theory with one <see cref="BrokerKind"/> parameter on every bus.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryBrokerAttribute : DataAttribute
{
    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([
            .. Enum.GetValues<BrokerKind>().Select(kind => new TheoryDataRow<BrokerKind>(kind)),
        ]);

    /// <inheritdoc/>
    public override bool SupportsDiscoveryEnumeration() => true;
}
