using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Samen.Testing;

/// <summary>Fills in forms of the pages as a browser without script does: what stands hidden in the form goes along.</summary>
public static partial class Forms
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
        var given = HiddenIn(page, path, form)
            .Concat(TicksIn(page, form))
            .Where(input => fields.All(field => field.Name != input.Key))
            .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return browser.PostAsync(path, new FormUrlEncodedContent(given));
    }

    /// <summary>Sends a file by the form of a page that was read, in this field.</summary>
    public static Task<HttpResponseMessage> SendFile(
        this HttpClient browser,
        string page,
        string path,
        string form,
        string field,
        string content
    )
    {
        var parts = new MultipartFormDataContent { { new StringContent(content), field, "file.csv" } };
        foreach (var (name, value) in HiddenIn(page, path, form))
            parts.Add(new StringContent(value), name);
        return browser.PostAsync(path, parts);
    }

    /// <summary>What has to be ticked before what can't be undone.</summary>
    private static IEnumerable<KeyValuePair<string, string>> TicksIn(string page, string form) =>
        Regex.IsMatch(page, $"<form [^>]*id=\"{form}\"(?:(?!</form>).)*data-final", RegexOptions.Singleline) ? [new("seen", "yes")] : [];

    private static IEnumerable<KeyValuePair<string, string>> HiddenIn(string page, string path, string form)
    {
        var match = Regex.Match(page, $"<form [^>]*id=\"{form}\".*?</form>", RegexOptions.Singleline);
        Assert.True(match.Success, $"{path} has no form {form}:\n{page}");
        return Hidden()
            .Matches(match.Value)
            .Select(input => KeyValuePair.Create(input.Groups["name"].Value, WebUtility.HtmlDecode(input.Groups["value"].Value)));
    }

    /// <summary>What the page says, without its markup.</summary>
    public static async Task<string> Text(this HttpResponseMessage response) =>
        WebUtility.HtmlDecode(Markup().Replace(await response.Content.ReadAsStringAsync(), " "));

    [GeneratedRegex("<input (?=[^>]*type=\"hidden\")(?=[^>]*name=\"(?<name>[^\"]*)\")(?=[^>]*value=\"(?<value>[^\"]*)\")[^>]*>")]
    private static partial Regex Hidden();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Markup();
}
