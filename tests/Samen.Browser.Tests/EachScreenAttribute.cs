using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Samen.Browser.Tests;

/// <summary>
/// Runs a journey with its parameters <c>language</c> and <c>width</c>: per change in one language on the smallest screen, with
/// <see cref="Screens.All"/> in Dutch on a desk and in English on the smallest screen.
/// </summary>
/// <param name="perChange">The language per change.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EachScreenAttribute(string perChange) : DataAttribute
{
    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
            Screens.All
                ? [new TheoryDataRow<string, int>("nl", Screens.Wide), new TheoryDataRow<string, int>("en", Screens.Narrow)]
                : [new TheoryDataRow<string, int>(perChange, Screens.Narrow)]
        );

    /// <inheritdoc/>
    public override bool SupportsDiscoveryEnumeration() => true;
}
