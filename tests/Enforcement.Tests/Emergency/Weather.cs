using ComplianceBot.Enforcement.Emergency;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Tests.Emergency;

/// <summary>Lets telegrams happen to the state, the feed being alive all the time unless told otherwise.</summary>
internal sealed class Weather(EmergencyPolicy? policy = null)
{
    public const string Rain = "気象警報・注意報（Ｒ０６）（大雨）";
    public const string Slope = "気象警報・注意報（Ｒ０６）（土砂）";
    public const string Snow = "気象警報・注意報（Ｒ０６）（大雪）";
    public const string Old54 = "気象警報・注意報（Ｈ２７）";
    public const string Old53 = "気象特別警報・警報・注意報";
    public const string Summary = "気象警報・注意報（Ｒ０６）（集約通報）";

    public EmergencyPolicy Policy { get; } = policy ?? TelegramText.Policy;

    public EmergencyState State { get; private set; } = EmergencyState.Empty;

    public Weather After(params TelegramText[] telegrams)
    {
        foreach (var telegram in telegrams)
        {
            State = State.Apply(telegram.Read(), Policy, telegram.ReportedAt.AddMinutes(1));
        }

        return this;
    }

    public Weather With(Func<EmergencyState, EmergencyState> change)
    {
        State = change(State);
        return this;
    }

    public EmergencyView At(string time) => State.Watched(TelegramText.Jst(time), TelegramText.Jst(time)).At(Policy, TelegramText.Jst(time));

    public EmergencyMode ModeAt(string time) => At(time).Mode;
}
