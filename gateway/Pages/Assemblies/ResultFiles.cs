using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Gateway.Pages.Kit.Lists;
using Samen.Texts;
using Samen.Web;

namespace Samen.Gateway.Pages.Assemblies;

/// <summary>A published result as files: the signed bundle to verify, and its votes for a spreadsheet.</summary>
internal static class ResultFiles
{
    private const string Path = "/agendapunten/{id:guid}/uitslag";

    private static readonly IReadOnlyList<Column<(ResultBundle Result, BundledVote Vote)>> Columns =
    [
        new("Code", "Code", v => v.Vote.MunicipalityCode),
        new("Gemeente", "Municipality", v => v.Vote.MunicipalityName),
        new("Inwoners", "Inhabitants", v => v.Vote.Inhabitants),
        new("Peildatum", "Reference date", v => v.Result.ReferenceDate),
        new("Stemmen", "Votes", v => v.Vote.Weight),
        new("Keuze", "Option", v => Words.OfVote(v.Result.Options, v.Vote.Option)),
    ];

    public static void MapResultFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet($"{Path}.json", Json).AllowEverybody().ExcludeFromDescription();
        app.MapTable(Path, context => $"uitslag-{context.Request.RouteValues["id"]}", Read);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> Json(Guid id, ApiClient api)
    {
        try
        {
            return TypedResults.File(
                JsonSerializer.SerializeToUtf8Bytes(await api.ResultBundle(id), JsonSerializerOptions.Web),
                "application/json",
                $"uitslag-{id}.json"
            );
        }
        catch (ApiProblem problem) when (problem.Status == 404)
        {
            return TypedResults.NotFound();
        }
        catch (ApiProblem problem)
        {
            throw new Refused(problem.Status, problem.Code, problem.Message);
        }
    }

    /// <summary>Who had a vote, by name, and what it chose.</summary>
    private static async Task<Table> Read(HttpContext context, ApiClient api, MunicipalityNames names, Language language)
    {
        var result = (await api.ResultBundle(Guid.Parse($"{context.Request.RouteValues["id"]}"))).Result;
        var municipalities = await names.All(api);
        return new Table(
            Table.Names(Columns, language),
            [
                .. result
                    .Votes.OrderBy(vote => DutchOrder.KeyOf(vote.MunicipalityName), StringComparer.Ordinal)
                    .Select(vote => Table.Row((result, vote), Columns, language, municipalities)),
            ]
        );
    }
}
