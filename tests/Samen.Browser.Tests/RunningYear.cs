using Xunit;

namespace Samen.Browser.Tests;

/// <summary>
/// The fund's year that runs in the demo. Who spends in it, closes it or accounts for it does so one after another: each changes what the
/// others see of it.
/// </summary>
[CollectionDefinition(Name)]
public sealed class RunningYear
{
    /// <summary>Its name.</summary>
    public const string Name = "the fund's running year";
}
