namespace Samen.Gateway.Pages.Kit.Forms;

/// <summary>
/// What was typed in a form that was not carried out, since antiforgery or the person changed: it is shown again on its page.
/// </summary>
/// <param name="Typed">The fields, without passwords, codes and files.</param>
/// <param name="HadFiles">Whether files were chosen, which no page can choose again.</param>
/// <param name="IsUnfinished">Whether nobody tried to send it yet: it was kept while it was typed.</param>
internal sealed record UnsentForm(IFormCollection Typed, bool HadFiles, bool IsUnfinished = false)
{
    /// <summary>Of a form that was posted.</summary>
    public static UnsentForm Of(IFormCollection form) =>
        new(
            new FormCollection(form.Where(field => !FormState.IsSecret(field.Key)).ToDictionary(field => field.Key, field => field.Value)),
            form.Files.Any(file => file.FileName.Length > 0)
        );

    /// <summary>What a person typed of it, field by field; empty fields left out.</summary>
    public IEnumerable<(string Field, string Text)> Readable =>
        Typed
            .Where(one => one.Key is not (['_', ..] or "key" or "version" or "sealed"))
            .Select(one => (one.Key, string.Join(", ", one.Value.Where(value => value is { Length: > 0 }))))
            .Where(one => one.Item2.Length > 0);

    /// <summary>Of a form that was typed by somebody else: its page is shown, nothing of what was typed.</summary>
    public static UnsentForm Empty(IFormCollection form) =>
        new(new FormCollection(form.Where(field => field.Key == "_handler").ToDictionary(field => field.Key, field => field.Value)), false);
}
