using Samen.Contracts.Municipalities;
using Samen.Testing;

namespace Samen.EndToEnd.Tests;

/// <summary>The requests of the story in short.</summary>
internal static class Requests
{
    /// <summary>The secretary convenes the assembly of 25 September 2020.</summary>
    public static async Task<Guid> ConveneAssembly(this Site site) =>
        (
            await site.As("assembly-secretary")
                .Create<AssemblyView>(
                    "/municipalities/v1/assemblies",
                    new ConveneAssemblyRequest
                    {
                        Kind = AssemblyKind.Ordinary,
                        Date = new DateOnly(2020, 9, 25),
                        Place = "Online",
                        ReferenceDate = new DateOnly(2020, 1, 1),
                    }
                )
        ).Id;
}
