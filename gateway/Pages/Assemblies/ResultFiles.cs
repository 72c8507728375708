using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Web;

namespace Samen.Gateway.Pages.Assemblies;

/// <summary>A published result as files: the signed bundle to verify, and its votes for a spreadsheet.</summary>
internal static class ResultFiles
{
    private static readonly string[] Columns = ["municipality_code", "municipality_name", "inhabitants", "weight", "option"];

    public static Task<Results<FileContentHttpResult, NotFound>> Json(Guid id, ApiClient api) =>
        File(async () =>
            TypedResults.File(
                JsonSerializer.SerializeToUtf8Bytes(await api.ResultBundle(id), JsonSerializerOptions.Web),
                "application/json",
                $"uitslag-{id}.json"
            )
        );

    public static Task<Results<FileContentHttpResult, NotFound>> Csv(Guid id, ApiClient api) =>
        File(async () =>
        {
            var text = Lists.Csv.Write(
                Columns,
                (await api.ResultBundle(id)).Result.Votes.Select(vote =>
                    (IReadOnlyList<string?>)
                        [
                            vote.MunicipalityCode,
                            vote.MunicipalityName,
                            vote.Inhabitants.ToString(CultureInfo.InvariantCulture),
                            vote.Weight.ToString(CultureInfo.InvariantCulture),
                            vote.Option,
                        ]
                )
            );
            // With a mark, without which a spreadsheet takes it for another character set.
            return TypedResults.File(
                [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
                "text/csv; charset=utf-8",
                $"uitslag-{id}.csv"
            );
        });

    private static async Task<Results<FileContentHttpResult, NotFound>> File(Func<Task<FileContentHttpResult>> make)
    {
        try
        {
            return await make();
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
}
