using Microsoft.AspNetCore.Components;

namespace Samen.Gateway.Pages.Kit.Forms;

/// <summary>What the fields of a form share: label, hint, error, and how these are tied to the control.</summary>
public abstract class Field : SamenComponent
{
    /// <summary>The form around it.</summary>
    [CascadingParameter]
    public FormState Form { get; set; } = null!;

    /// <summary>As in the body of the request, such as <c>oneOffCents</c>.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>The question.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>What helps to answer it.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Whether it may stay empty; the label then says so.</summary>
    [Parameter]
    public bool Optional { get; set; }

    /// <summary>Id of the control.</summary>
    protected string Id => Form.IdOf(Name);

    /// <summary>What is wrong, or null.</summary>
    protected string? Error => Form.ErrorOf(Name);

    /// <summary>For <c>aria-describedby</c>.</summary>
    protected string? Described =>
        string.Join(
            ' ',
            new[]
            {
                Hint is null ? null : $"{Id}-hint",
                Error is null ? null : $"{Id}-fout",
                Form.ChangeOf(Name) is null ? null : $"{Id}-nu",
            }.OfType<string>()
        )
            is { Length: > 0 } ids
            ? ids
            : null;

    /// <summary>For <c>aria-invalid</c>.</summary>
    protected string? Invalid => Error is null ? null : "true";

    /// <summary>For the field's frame.</summary>
    protected string InvalidClass => Error is null ? "" : "utrecht-form-field--invalid";

    /// <inheritdoc/>
    protected override void OnParametersSet() => Form.Show(new ShownField(Name, Label, Read));

    /// <summary>A value as people read it; two that read the same are the same.</summary>
    protected virtual string Read(string value) => value;
}
