using Microsoft.Extensions.Time.Testing;
using Samen.Testing;

namespace Samen.Municipalities.Tests;

/// <summary>One running service for the tests of councils, on a day in November 2026 on which the budgets are adopted.</summary>
public sealed class CouncilFixture : MunicipalitiesFixture
{
    internal static FakeTimeProvider Clock => new(new DateTimeOffset(2026, 11, 26, 10, 0, 0, TimeSpan.Zero));

    private protected override Task<MunicipalitiesApp> Start(DatabaseKind kind) => MunicipalitiesApp.Start(kind, Clock);
}
