print("fcrlint")
