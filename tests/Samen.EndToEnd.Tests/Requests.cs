using System.Net;
using Samen.Contracts.Municipalities;
using Samen.Testing;

namespace Samen.EndToEnd.Tests;

/// <summary>The requests of the story in short.</summary>
internal static class Requests
{
    public static Task<T> Fetch<T>(this HttpClient client, string path) => client.GetAsync(path).Read<T>();

    /// <summary>POST that makes something.</summary>
    public static Task<T> Create<T>(this HttpClient client, string path, object body) =>
        client.SendBody("POST", path, body).Read<T>(HttpStatusCode.Created);

    /// <summary>POST that does something.</summary>
    public static Task<T> Act<T>(this HttpClient client, string path, object? body = null) => client.SendBody("POST", path, body).Read<T>();

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

    /// <summary>PUT, whatever the version: nobody else takes part in the story.</summary>
    public static Task<T> Put<T>(this HttpClient client, string path, object body, HttpStatusCode expected = HttpStatusCode.OK) =>
        client.SendBody("PUT", path, body, ifMatch: "*").Read<T>(expected);
}
