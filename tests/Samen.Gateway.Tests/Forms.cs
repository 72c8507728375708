using System.Net;
using System.Text.RegularExpressions;

namespace Samen.Gateway.Tests;

/// <summary>Fills in forms of the pages as a browser without script does: what stands hidden in the form goes along.</summary>
internal static partial class Forms
{
    /// <summary>Reads the page, fills in the form of that name and sends it.</summary>
    public static async Task<HttpResponseMessage> Send(
        this HttpClient browser,
        string path,
        string form,
        params (string Name, string Value)[] fields
    ) => await browser.Send(await browser.GetStringAsync(path), path, form, fields);

    /// <summary>Fills in the form of a page that was read.</summary>
    public static Task<HttpResponseMessage> Send(
        this HttpClient browser,
        string page,
        string path,
        string form,
        params (string Name, string Value)[] fields
    )
    {
        var match = Regex.Match(page, $"<form [^>]*id=\"{form}\".*?</form>", RegexOptions.Singleline);
        match.Success.ShouldBeTrue($"{path} has no form {form}:\n{page}");
        var given = Hidden()
            .Matches(match.Value)
            .Select(input => KeyValuePair.Create(input.Groups["name"].Value, WebUtility.HtmlDecode(input.Groups["value"].Value)))
            .Where(input => fields.All(field => field.Name != input.Key))
            .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return browser.PostAsync(path, new FormUrlEncodedContent(given));
    }

    /// <summary>What the page says, without its markup.</summary>
    public static async Task<string> Text(this HttpResponseMessage response) =>
        WebUtility.HtmlDecode(Markup().Replace(await response.Content.ReadAsStringAsync(), " "));

    [GeneratedRegex("<input (?=[^>]*type=\"hidden\")(?=[^>]*name=\"(?<name>[^\"]*)\")(?=[^>]*value=\"(?<value>[^\"]*)\")[^>]*>")]
    private static partial Regex Hidden();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Markup();
}
