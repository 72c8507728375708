using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Samen.Testing;

/// <summary>Runs a theory with one parameter on every value of an enumeration.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class EveryAttribute<TKind> : DataAttribute
    where TKind : struct, Enum
{
    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([
            .. Enum.GetValues<TKind>().Select(kind => new TheoryDataRow<TKind>(kind)),
        ]);

    /// <inheritdoc/>
    public override bool SupportsDiscoveryEnumeration() => true;
}
