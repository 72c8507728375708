using Samen.Contracts;
using Samen.Gateway.Portal;
using Samen.Web;

namespace Samen.Gateway.Pages.Kit.Forms;

/// <summary>
/// What the codes of contracts/errors.json mean, said to people. An unknown code shows the service's own English sentence.
/// </summary>
internal static class ProblemTexts
{
    private static readonly Dictionary<string, (string Nl, string En)> Texts = PortalTexts.Errors.ToDictionary(
        error => error.Code,
        error => (error.Page?.Nl ?? error.Nl, error.Page?.En ?? error.En)
    );

    public static (string Nl, string En) Of(ApiProblem problem) =>
        Texts.TryGetValue(problem.Code, out var text) ? text
        : problem.Message.Length > 0 ? (problem.Message, problem.Message)
        : ("De aanvraag is niet uitgevoerd.", "This was not carried out.");

    /// <summary>With its place, where that is a line and a column of a CSV.</summary>
    public static (string Nl, string En) Of(FieldError error)
    {
        var (nl, en) = Of(error.Code, error.Message);
        return error.Field.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["csv", var line, var column]
            ? ($"Regel {line}, kolom {column}: {nl}", $"Line {line}, column {column}: {en}")
            : (nl, en);
    }

    public static (string Nl, string En) Of(ImportError error) => Of(error.Code, error.Message);

    private static (string Nl, string En) Of(string code, string message) =>
        Texts.TryGetValue(code, out var text) ? text : (message, message);
}
