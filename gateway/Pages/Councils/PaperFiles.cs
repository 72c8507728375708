using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Gateway.Documents;
using Samen.Web;

namespace Samen.Gateway.Pages.Councils;

/// <summary>Papers as files: a page to print and a Word document.</summary>
internal static class PaperFiles
{
    public static IServiceCollection AddPapers(this IServiceCollection services) =>
        services.AddScoped<Papers>().AddScoped<MunicipalReports>().AddScoped<CoverSheets>();

    public static void MapPaperFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/gemeenten/{code}/passages/{id:guid}/afdruk", PassageToPrint).AllowEverybody().ExcludeFromDescription();
        app.MapGet("/gemeenten/{code}/passages/{id:guid}/word", PassageInWord).AllowEverybody().ExcludeFromDescription();
        app.MapGet("/gemeenten/{code}/raadsinformatiebrief/{id:guid}/afdruk", LetterToPrint).AllowEverybody().ExcludeFromDescription();
        app.MapGet("/gemeenten/{code}/raadsinformatiebrief/{id:guid}/word", LetterInWord).AllowEverybody().ExcludeFromDescription();
        app.MapGet("/gemeenten/{code}/oplegger", SheetToPrint).AllowEverybody().ExcludeFromDescription();
        app.MapGet("/gemeenten/{code}/oplegger/word", SheetInWord).AllowEverybody().ExcludeFromDescription();
    }

    public static Task<Results<FileContentHttpResult, NotFound>> SheetToPrint(string code, CoverSheets sheets) =>
        Print(() => sheets.Sheet(code));

    public static Task<Results<FileContentHttpResult, NotFound>> SheetInWord(string code, CoverSheets sheets) =>
        Word(() => sheets.Sheet(code), $"oplegger-{code}");

    public static Task<Results<FileContentHttpResult, NotFound>> PassageToPrint(string code, Guid id, int? versie, Papers papers) =>
        Print(() => papers.Passage(code, id, versie));

    public static Task<Results<FileContentHttpResult, NotFound>> PassageInWord(string code, Guid id, int? versie, Papers papers) =>
        Word(() => papers.Passage(code, id, versie), $"passage-{code}");

    public static Task<Results<FileContentHttpResult, NotFound>> LetterToPrint(string code, Guid id, Papers papers) =>
        Print(() => papers.Letter(code, id));

    public static Task<Results<FileContentHttpResult, NotFound>> LetterInWord(string code, Guid id, Papers papers) =>
        Word(() => papers.Letter(code, id), $"raadsinformatiebrief-{code}");

    private static Task<Results<FileContentHttpResult, NotFound>> Print(Func<Task<Paper>> write) =>
        File(async () => TypedResults.File(HtmlPaper.Write(await write()), HtmlPaper.MediaType));

    private static Task<Results<FileContentHttpResult, NotFound>> Word(Func<Task<Paper>> write, string name) =>
        File(async () => TypedResults.File(WordPaper.Write(await write()), WordPaper.MediaType, $"{name}.docx"));

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
